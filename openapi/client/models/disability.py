from enum import StrEnum


class Disability(StrEnum):
    AUT = "AUT"
    BEH = "BEH"
    COMM = "COMM"
    CON = "CON"
    DDA = "DDA"
    HAND = "HAND"
    HEAR = "HEAR"
    INC = "INC"
    LD = "LD"
    MOB = "MOB"
    NONE = "NONE"
    PC = "PC"
    VIS = "VIS"

    def __str__(self) -> str:
        return str(self.value)
