-- Names of persons are another feature's, and all that organizations list comes in one flight.
select o.id,
       json_build_object(
           'accountManager', (select json_build_object('id', p.id, 'name', p.name, 'email', p.email)
                              from person p where p.id = o.account_manager_id),
           'administrators', array(select json_build_object('id', p.id, 'name', p.name, 'email', p.email)
                                   from administrator a join person p on p.id = a.person_id
                                   where a.organization_id = o.id order by p.id),
           'integrators', array(select i.client_id from integrator i where i.organization_id = o.id order by 1),
           'emailDomains', array(select e.domain from email_domain e where e.organization_id = o.id order by 1),
           'provenDomains', array(select e.domain from email_domain e
                                  where e.organization_id = o.id and e.proven_at is not null order by 1))::text
from organization o
where o.id = any (:organizations)
