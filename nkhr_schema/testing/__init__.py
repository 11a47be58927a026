"""Help for testing: records made by chance, and damage done to them."""
