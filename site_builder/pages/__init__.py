"""What is published: views, the plan of pages, and the writers that turn a view into bytes."""
