-- Who undid an import, and when: the event of the undoing.
ALTER TABLE import ADD COLUMN undone_event {id};
