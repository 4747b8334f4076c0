"""The six tests of sharing, as a form asks for them wherever something is shared (SC9)."""


def six_tests(asked: str) -> dict[str, str]:
    """What is asked, field by field. asked: of all of them."""
    return {
        "tests": asked,
        "tests.necessary": "Is it necessary?",
        "tests.proportionate": "Is it proportionate?",
        "tests.relevant": "Is it relevant?",
        "tests.accurate": "Is it accurate?",
        "tests.timely": "Is it timely?",
        "tests.secure": "Is it secure?",
        "tests.reasons": "Why is that so?",
    }
