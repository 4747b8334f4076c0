"""The API: who asks, what is asked for and answered, and the routes."""
