"""Speed of packed networks beside other runtimes, measured in turns."""
