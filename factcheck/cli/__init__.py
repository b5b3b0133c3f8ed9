"""The command line: options to calls of the library, results to reports, trouble to exit statuses."""
