delete from ticket_tag where ticket = :number
