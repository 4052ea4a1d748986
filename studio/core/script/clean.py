"""Text as it can be kept."""


def clean(text: str) -> str:
    """Line ends as "\\n", no NUL, and no halves of characters (lone surrogates), which no file takes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
