"""The proof that nothing was changed: a Merkle log over the events, signed checkpoints, a second place to keep them."""
