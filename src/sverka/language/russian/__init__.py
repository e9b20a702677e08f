"""Russian: razdel, slovnet and pymorphy3."""
