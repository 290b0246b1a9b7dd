select number from ticket_search(:q, :before, :how_many) as number order by number desc
