"""Tell what is speech from what a site or a page has put around it."""
