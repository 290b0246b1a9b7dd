select root_id, organization_id from sign_up_organizations(:domain)
