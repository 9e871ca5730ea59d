"""The way of a document to the board: let in, reviewed, published, taken back."""
