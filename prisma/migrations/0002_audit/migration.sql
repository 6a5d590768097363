-- The audit trail can only grow: each link holds the hash of the one before it.

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail can only grow' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entries_only_grow before update or delete on audit_entries
  for each row execute function audit_refuse_change();
create trigger audit_entries_keep_all before truncate on audit_entries
  for each statement execute function audit_refuse_change();

-- What a link's hash is made of. Changing this breaks every chain: add a new version instead.
create function audit_hash(
  chain text, seq bigint, previous bytea, at timestamptz,
  actor_id uuid, action text, subject text, details jsonb
) returns bytea language sql immutable as $$
  select sha256(convert_to(jsonb_build_array(
    1, chain, seq, encode(previous, 'hex'),
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    actor_id, action, subject, details
  )::text, 'UTF8'))
$$;

-- Appends one link. Runs as the owner of the tables: the app itself may write neither of them.
create function audit_append(
  in_chain text, in_at timestamptz, in_actor uuid, in_action text, in_subject text, in_details jsonb
) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_heads;
  next_seq bigint;
  next_hash bytea;
  -- As the column keeps it: what is hashed must be what is stored.
  moment timestamptz := date_trunc('milliseconds', in_at);
begin
  insert into audit_heads (chain, seq, hash) values (in_chain, 0, '\x') on conflict do nothing;
  select * into head from audit_heads where chain = in_chain for update;
  next_seq := head.seq + 1;
  next_hash := audit_hash(in_chain, next_seq, head.hash, moment, in_actor, in_action, in_subject, in_details);
  insert into audit_entries (chain, seq, previous, hash, at, actor_id, action, subject, details)
    values (in_chain, next_seq, head.hash, next_hash, moment, in_actor, in_action, in_subject, in_details);
  update audit_heads set seq = next_seq, hash = next_hash where chain = in_chain;
  return next_seq;
end $$;
