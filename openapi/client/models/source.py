from enum import StrEnum


class Source(StrEnum):
    VALUE_0 = "1A"
    VALUE_1 = "1B"
    VALUE_10 = "3E"
    VALUE_11 = "3F"
    VALUE_12 = "4"
    VALUE_13 = "5A"
    VALUE_14 = "5B"
    VALUE_15 = "5C"
    VALUE_16 = "5D"
    VALUE_17 = "6"
    VALUE_18 = "7"
    VALUE_19 = "8"
    VALUE_2 = "1C"
    VALUE_20 = "9"
    VALUE_21 = "10"
    VALUE_3 = "1D"
    VALUE_4 = "2A"
    VALUE_5 = "2B"
    VALUE_6 = "3A"
    VALUE_7 = "3B"
    VALUE_8 = "3C"
    VALUE_9 = "3D"

    def __str__(self) -> str:
        return str(self.value)
