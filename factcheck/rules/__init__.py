"""What a disagreement is called and how it is explained."""
