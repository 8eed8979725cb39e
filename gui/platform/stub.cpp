namespace needleroll {}
