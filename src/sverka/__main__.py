"""`python -m sverka`: the command line."""

from sverka.app.cli import main

if __name__ == "__main__":
    main(prog_name="sverka")
