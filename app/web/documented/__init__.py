"""What the developer pages say, all of it Markdown: the guides as they stand here, the reference of the document."""
