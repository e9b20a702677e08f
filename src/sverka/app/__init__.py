"""The faces of Sverka: the public Python interface and the command line. May import everything below."""
