-- Weights at two levels multiply: 62.50% of 33.33% has six decimals.
alter table lot_criterion alter column weight set data type numeric(9, 6);

-- What a bid must reach to be ranked, how long an answer may be, and what each number of points means (s.23(5)).
alter table lot_criterion add column minimum_points int check (minimum_points between 1 and 5);
alter table lot_criterion add column most_words int check (most_words > 0);
alter table lot_criterion add column points_0 varchar(300);
alter table lot_criterion add column points_1 varchar(300);
alter table lot_criterion add column points_2 varchar(300);
alter table lot_criterion add column points_3 varchar(300);
alter table lot_criterion add column points_4 varchar(300);
alter table lot_criterion add column points_5 varchar(300);

-- Sets of words for points, to choose from and to edit.
create table score_scale (
  code varchar(40) not null,
  valid_from date not null,
  valid_to date,
  position int not null,
  name varchar(120) not null,
  points_0 varchar(300) not null,
  points_1 varchar(300) not null,
  points_2 varchar(300) not null,
  points_3 varchar(300) not null,
  points_4 varchar(300) not null,
  points_5 varchar(300) not null,
  primary key (code, valid_from)
);

insert into score_scale values
  ('general', date '2025-02-24', null, 1, 'General: how far the answer meets the criterion',
   'No answer, or nothing that meets the criterion',
   'Meets little of it, with serious doubts',
   'Meets it in part, with gaps that matter',
   'Meets it, with minor gaps',
   'Meets all of it, well explained',
   'Meets all of it and adds real value, with evidence'),
  ('evidence', date '2025-02-24', null, 2, 'Evidence: how well what is claimed is shown',
   'No answer, or claims without any evidence',
   'Little evidence, and none from comparable work',
   'Some evidence, but for less than half of what is claimed',
   'Evidence for most of what is claimed',
   'Evidence for all of it, from comparable work',
   'Evidence for all of it, from comparable work, measured and checked by others'),
  ('approach', date '2025-02-24', null, 3, 'Approach: how likely the plan is to work',
   'No plan, or one that could not work',
   'A plan with serious risks that the answer does not see',
   'A plan that could work, with risks that are seen and not dealt with',
   'A plan that is likely to work, with its main risks dealt with',
   'A plan that is very likely to work, with risks, people and dates named',
   'A plan that is very likely to work, and that goes beyond what was asked in ways we can use'),
  ('social-value', date '2025-02-24', null, 4, 'Social value: what is promised and how it is measured',
   'Nothing is promised',
   'Something is promised that cannot be measured',
   'Something measurable is promised, without saying how or when',
   'Measurable promises that suit the place, with how and when for most of them',
   'Measurable promises that suit the place, each with how, when and who reports it',
   'The same, made with people of the place and shown to have worked elsewhere');

-- The award criteria that a change to a published procurement would put in place of those that stand, lot by lot.
alter table amendment add column assessment text;
