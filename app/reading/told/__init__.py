"""What single audiences are told of a case: a list of the fields they see, and the view that is made of it."""
