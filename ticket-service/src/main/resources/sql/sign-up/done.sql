update sign_up set pending = false, welcomed = :welcomed, leased_until = null where address = :address
