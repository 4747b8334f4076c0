"""What stops a command, said to the person at the keyboard."""


class CannotStart(Exception):
    """Something that is needed is missing or wrong; the message is one sentence for the person at the keyboard."""
