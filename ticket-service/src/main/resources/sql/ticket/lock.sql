-- Commands on one ticket take turns here; what they decide on is read after it.
select number from ticket where number = :number for no key update
