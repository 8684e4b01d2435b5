-- Who takes the place of an associated person is named with an address: the award notice tells both (reg 27(2)).
alter table exclusion_check alter column replacement set data type varchar(500);
