"""What runs a tutorial: a console, a session of Python, and the files that it begins with."""
