-- The words wards are described with, as data: a code that the national list gains or retires is a row, not a release.
create table ward_type (
    code text primary key,
    meaning text not null,
    short text not null,                    -- for a screen
    acute boolean not null default false,   -- counted as acute when placements out of area are counted
    intensive boolean not null default false,
    valid_from date not null,
    valid_until date,                       -- last day; null while it is current
    source text not null,
    check (valid_until is null or valid_until >= valid_from)
);

-- MHSDS v6, "mental health admitted patient classification type", from April 2024.
insert into ward_type (code, meaning, short, acute, intensive, valid_from, source)
select code, meaning, short, code in ('200', '201', '202'), code in ('202', '309'), date '2024-04-01', 'MHSDS v6'
  from (values
    ('200', 'Acute Adult Mental Health Care', 'Acute, adult'),
    ('201', 'Acute Older Adult Mental Health Care (Organic and Functional)', 'Acute, older adult'),
    ('202', 'Adult Psychiatric Intensive Care Unit (Acute Mental Health Care)', 'Psychiatric intensive care unit (PICU), adult'),
    ('203', 'Adult Eating Disorders', 'Eating disorders, adult'),
    ('204', 'Mother and Baby', 'Mother and baby'),
    ('205', 'Acute Mental Health Unit for Adults with a Learning Disability and/or Autism', 'Learning disability or autism, adult acute'),
    ('206', 'Adult Low Secure', 'Low secure, adult'),
    ('207', 'Adult Medium Secure', 'Medium secure, adult'),
    ('208', 'Adult High Secure', 'High secure, adult'),
    ('209', 'Adult Neuro-Psychiatry / Acquired Brain Injury', 'Neuropsychiatry or brain injury, adult'),
    ('210', 'Adult Personality Disorder', 'Personality disorder, adult'),
    ('211', 'Adult Mental Health Services for the Deaf', 'Deaf services, adult'),
    ('212', 'Adult Mental Health Rehabilitation (Mainstream Service)', 'Rehabilitation, adult'),
    ('213', 'Adult Mental Health Rehabilitation for Adults with a Learning Disability and/or Autism (Specialist Service)',
            'Rehabilitation, learning disability or autism'),
    ('300', 'General Child and Young Person - Child (up to and including 12 years)', 'Child (up to 12)'),
    ('301', 'General Child and Young Person - Young Person (13 up to and including 17)', 'Young person (13 to 17)'),
    ('302', 'Eating Disorders - Child and Young Person', 'Eating disorders, child or young person'),
    ('303', 'Child and Young Person Low Secure Mental Illness', 'Low secure, child or young person'),
    ('304', 'Child and Young Person Medium Secure Mental Illness', 'Medium secure, child or young person'),
    ('305', 'Child Mental Health Services for the Deaf', 'Deaf services, child'),
    ('306', 'Child and Young Person Low Secure Learning Disabilities', 'Low secure, learning disability, child or young person'),
    ('307', 'Child and Young Person Medium Secure Learning Disabilities', 'Medium secure, learning disability, child or young person'),
    ('308', 'Severe Obsessive Compulsive Disorder and Body Dysmorphic Disorder - Young Person', 'Severe OCD or body dysmorphia, young person'),
    ('309', 'Child and Young Person Psychiatric Intensive Care Unit', 'Psychiatric intensive care unit (PICU), child or young person'),
    ('310', 'Child and Young Person Learning Disabilities', 'Learning disability, child or young person'),
    ('311', 'Child and Young Person Autism', 'Autism, child or young person')) v(code, meaning, short);

-- What the codes in use up to March 2024 became. Where it is more than one, or none, a person has to choose.
create table retired_ward_type (code text primary key, became text references ward_type);
insert into retired_ward_type values
    ('10', '200'), ('11', '201'), ('12', '202'), ('13', '203'), ('14', '204'), ('15', '205'), ('17', null), ('19', '206'), ('20', '207'),
    ('21', '208'), ('22', '209'), ('23', '300'), ('24', '301'), ('25', '302'), ('26', '302'), ('27', '303'), ('28', '304'), ('29', '305'),
    ('30', null), ('31', '306'), ('32', '307'), ('33', '308'), ('34', '309'), ('35', null), ('36', null), ('37', null), ('38', null),
    ('39', '211'), ('40', '210');

alter table ward add constraint ward_type_known foreign key (bed_type) references ward_type;

-- What a ward or a bed may have that a person may need. Hard filters of a search: so a word that nobody else uses helps nobody.
create table ward_access (word text primary key, meaning text not null, position integer not null);
insert into ward_access values
    ('step-free', 'Step-free', 1),
    ('lift', 'Reached by lift', 2),
    ('hoist', 'Hoist', 3),
    ('assisted bathroom', 'Assisted bathroom', 4),
    ('sensory', 'Adapted for sensory needs', 5),
    ('quiet room', 'Quiet room', 6),
    ('single room', 'Single room', 7),
    ('cots', 'Cots', 8);

create function only_known_access() returns trigger language plpgsql as $$
begin
    if exists (select from unnest(new.access) a(word) where not exists (select from ward_access w where w.word = a.word)) then
        raise exception 'a word for access that is not known' using errcode = '23514', constraint = 'ward_access_known';
    end if;
    return new;
end $$;
create trigger ward_access_known before insert or update of access on ward for each row execute function only_known_access();
create trigger bed_access_known before insert or update of access on bed for each row execute function only_known_access();
