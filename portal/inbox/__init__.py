"""The room to answer in: a desk reads its messages, answers them, and keeps its keys and people in order."""
