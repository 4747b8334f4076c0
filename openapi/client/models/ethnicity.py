from enum import StrEnum


class Ethnicity(StrEnum):
    ABAN = "ABAN"
    AIND = "AIND"
    AOTH = "AOTH"
    APKN = "APKN"
    BAFR = "BAFR"
    BCRB = "BCRB"
    BOTH = "BOTH"
    CHNE = "CHNE"
    MOTH = "MOTH"
    MWAS = "MWAS"
    MWBA = "MWBA"
    MWBC = "MWBC"
    NOBT = "NOBT"
    OOTH = "OOTH"
    REFU = "REFU"
    WBRI = "WBRI"
    WIRI = "WIRI"
    WIRT = "WIRT"
    WOTH = "WOTH"
    WROM = "WROM"

    def __str__(self) -> str:
        return str(self.value)
