"""Tell who shares what with whom, and what everybody says anyway."""
