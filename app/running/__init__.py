"""Running the service: setting it up, the worker, and the work of the commands of `frontdoor`."""
