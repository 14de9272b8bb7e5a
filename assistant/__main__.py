"""`python -m assistant` and the built program start here."""

from assistant.cli import main

if __name__ == "__main__":
    main()
