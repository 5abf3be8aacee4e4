"""What checks or makes a part of the project and is no test and no part of the product."""
