from enum import StrEnum


class IssueTokenBodyGrantType(StrEnum):
    CLIENT_CREDENTIALS = "client_credentials"
    URNIETFPARAMSOAUTHGRANT_TYPEJWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"

    def __str__(self) -> str:
        return str(self.value)
