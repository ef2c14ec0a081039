-- Why: someone to whom a proposal was named, but not its take, compares with the plate within the proposal's frames only.
-- Who writes: the proposal package, in the transaction that inserts the version; never updated.
-- Growth: one row for each version that covers a part of its take; the pictures lie in the media store.
CREATE TABLE proposal_plate_cut (
    proposal uuid NOT NULL,
    number integer NOT NULL,
    proxy text NOT NULL,
    PRIMARY KEY (proposal, number),
    FOREIGN KEY (proposal, number) REFERENCES proposal_version (proposal, number)
);
