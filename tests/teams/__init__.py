"""Teams, over real HTTP and with its tokens checked: Microsoft is played by a server of the tests."""
