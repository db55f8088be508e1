"""The documentation's site: what DocC, the command and the Python package say of themselves, as pages without script."""
