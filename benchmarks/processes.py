"""Start the program as it starts once it is installed: its bytecode is kept from one start to the next."""

import os
import sys

PROGRAM = (sys.executable, "-m", "quotetrack")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
