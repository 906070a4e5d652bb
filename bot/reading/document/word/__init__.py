"""A Word document (.docx) to lines."""
