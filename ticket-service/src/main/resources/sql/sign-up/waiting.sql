select everybody, same_network from sign_up_waiting(:domain, :network)
