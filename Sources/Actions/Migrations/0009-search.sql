-- How the texts that are searched were made: those of an older program are made anew when the database is opened.
CREATE TABLE search_layout (
    version {int} NOT NULL PRIMARY KEY
) {strict};
