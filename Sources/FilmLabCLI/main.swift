print("filmlab")
