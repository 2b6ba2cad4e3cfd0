"""TODO."""


def main() -> None: ...
