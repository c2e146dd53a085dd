-- What is counted of a home looks back at everybody who lived there.
CREATE INDEX placement_lived ON placement (home, child);
