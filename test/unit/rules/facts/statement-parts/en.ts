import type { Sayings } from './sayings.ts';

/** Ways in which English statements say each part; and sentences that only look like it. */
export const en: Sayings = {
  responsible: {
    says: `The controller is Northwind Ltd.
Northwind Ltd is the data controller.
Northwind Ltd is responsible for your personal data.
The party responsible under the GDPR is Northwind.
You can reach us at 020 1234.
Contact us at the address below.
You may contact our office.
Our contact details are below.
Call us with questions about your data.
E-mail us at the address below.
Write to us at Northwind, London.
Please email our team.
Phone: 020 1234.
Our postal address is PO Box 1, London.
Registered office: 1 High Street, London.
Northwind Ltd is registered in England.
Company number 12345678.
Who we are: Northwind Ltd.
Who are we?
We are Northwind Ltd.
This website is owned by Northwind Ltd.
This site is operated by Northwind Ltd.
This policy is issued by Northwind Ltd.
If you have any questions, let us know.
For questions about this notice, get in touch.
Northwind Ltd decides how and why data are processed.
Our representative in the Union is Northwind BV.
The owner of this website is Northwind.
Feel free to get in touch with our team.
Northwind Ltd acts as controller.`,
    not: `The site keeps your choice.
We handle data with care.`,
  },
  officer: {
    says: `Our data protection officer is Ms Smith.
You can reach our DPO by e-mail.
Our privacy officer oversees this.
We have appointed a Data Protection Officer (DPO).
We have not appointed a data protection officer.
Our chief privacy officer decides.
Our privacy team handles requests.
Our data protection team answers you.
Ask our privacy manager.
Our privacy lead keeps the register.
Our data privacy officer helps you.
Our data protection lead helps you.
Write to the DPO of the group.
Our privacy office answers questions.
The data protection office handles complaints.
The DPO can be reached at dpo northwind.
Our data protection manager is J. Doe.
Our group privacy officer is J. Doe.
Our privacy contact is J. Doe.
The contact point for data protection is J. Doe.
Our data protection coordinator is J. Doe.
Our privacy coordinator is J. Doe.
The person in charge of data protection is J. Doe.
The person responsible for data protection is J. Doe.
Our external data protection officer is a law firm.
Our data guardian is J. Doe.
Our privacy department answers you.
Our information governance team answers you.
Our head of privacy is J. Doe.
Our data protection adviser is J. Doe.`,
    not: `A police officer came by.
We have officers in every city.`,
  },
  purposes: {
    says: `We process your data for the following purposes.
The purpose of processing is to answer you.
We use your e-mail address to reply to you.
We use your data for the newsletter.
Your data are used to deliver your order.
Your data is used for administration.
We process your name in order to address you.
We process your address for shipping.
We need your data to register you.
Why do we process your data?
How we use your information.
What do we use your data for?
Why we collect your data.
We collect your number so that we can call you.
Data are collected to improve the site.
Data is collected for statistics.
We ask for your address so we can send your order.
This helps us to improve the site.
This allows us to measure visits.
This enables us to prevent fraud.
Your CV is used only for selection.
We record your data for the purpose of training.
We rely on these data to secure the site.
We do not use your data for anything else.
Your information will be used to process payments.
Our use of your data is limited to support.
We use cookies to remember your choice.
The aim of this processing is security.
The reason we hold your data is your order.
The objectives of processing are listed below.`,
    not: `Your privacy matters.
We send no data.`,
  },
  ground: {
    says: `The legal basis is your consent.
The lawful basis for this is article 6 GDPR.
The legal ground is a contract.
We do this on the basis of a contract.
This is necessary for the performance of a contract.
We have a legitimate interest in doing so.
Our legitimate interests are the security of the site.
We are legally obliged to do so.
We are required by law to keep this.
We have a legal obligation.
This is necessary to comply with the law.
You have given us your consent.
We ask for your permission first.
With your permission we set cookies.
Only if you agree do we set cookies.
Processing is based on your registration.
Processing is based on the law.
We rely on your agreement.
We rely on article 6(1)(b) GDPR.
Article 6 of the GDPR allows this.
The law allows us to do this.
Our grounds for processing are listed below.
Our bases for processing are listed below.
This is in the public interest.
This is to protect your vital interests.
We may do so under the GDPR.
It is a statutory requirement.
It is necessary to enter into a contract.
The contract with you requires it.
You opted in to this.`,
    not: `We like clarity.
Your data are kept safe.`,
  },
  recipients: {
    says: `We pass data on to Google.
Your data are shared with our accountant.
We share your data with couriers.
We disclose your data to the tax office.
Your data are disclosed to FedEx.
Your data is transferred to partners.
We provide no data to third parties.
The recipients of your data are our suppliers.
We engage processors.
We use the services of Mailchimp.
Our hosting company has access to your data.
We make your data available to the city.
Your data go to our accounting software.
We send your data to the insurer.
Your IP address is sent to Google.
We do not sell your data.
Your data are shared with nobody.
Only our staff see your data.
We work with the following companies.
Our service providers receive your address.
We outsource administration to another company.
Other parties have no access.
Google receives your IP address.
Your CV is forwarded to the client.
Our software supplier sees your data.
Our vendors process data for us.
Your data stay within our organisation.
External parties process data for us.
An agency processes data on our behalf.
Who do we share your data with?`,
    not: `We share your concerns about privacy.
We use cookies.
You receive the newsletter every month.
We care about privacy.`,
  },
  transfers: {
    says: `We do not transfer data outside the European Union.
Data go to a country outside the EU.
Data stay within the European Economic Area.
Data do not leave the EEA.
Your data are on servers in the United States.
Your data may be sent to the US.
We use standard contractual clauses.
The European Commission made an adequacy decision.
The Commission found the country adequate.
Google takes part in the Data Privacy Framework.
Mailchimp took part in the Privacy Shield.
There is no transfer to third countries.
There is no transfer to a third country.
Data are stored within the EU.
Our servers are in the Netherlands.
Our servers are located in Europe.
All data are processed in Europe.
Data are processed outside Europe.
We use appropriate safeguards for international transfers.
Binding corporate rules protect the transfer.
No data go to international organisations.
Your data are not sent abroad.
The supplier processes data in America.
We signed model clauses.
SCCs apply.
BCRs apply.
Processing takes place within the EEA.
The data are not processed outside the EEA.
The data centre is in Germany.
We use the UK addendum for transfers.`,
    not: `We work for clients in every town.
Our colleagues like to travel.`,
  },
  retention: {
    says: `We keep your data for two years.
The retention period is six months.
Your data are retained for no longer than needed.
How long do we keep data?
After a year we delete your data.
Your CV is deleted after four weeks.
After the procedure we destroy your CV.
The data are destroyed after seven years.
We erase your data after the course.
Logs are erased after thirty days.
Your data remain in our system for two years.
Your data are stored for as long as you are a customer.
As long as you are registered, we hold your address.
We store your data for the duration of the contract.
Data are kept until you unsubscribe.
The storage period is a year.
The storage period varies.
We hold data for seven years.
The law requires us to keep records for seven years.
After that we anonymise the data.
The data are then anonymised.
We hold your data no longer than necessary.
Your data are archived for five years.
This cookie expires after a year.
We remove the data once they are no longer needed.
Your account is removed after inactivity.
Personal data are not kept longer than necessary.
After you unsubscribe, we remove you from our list.
Retention: twelve months.
For each kind of data there is a time limit.`,
    not: `We respect your privacy.
Here you read who we are.`,
  },
  access: {
    says: `You have the right of access.
You may access your data.
You can ask which data we have about you.
You can have your data corrected.
You can have your data deleted.
You have the right to rectification.
You have the right to be forgotten.
You can request a copy of your data.
You can ask us to update your data.
You can ask us to erase your data.
You have the right to erasure.
You can see what information we hold about you.`,
    not: `The site works with and without cookies.`,
  },
  objection: {
    says: `You have the right to object.
You can object to processing.
You may object to direct marketing.
You can lodge an objection.
You can opt out of marketing.
You can refuse the processing.
If you do not want us to use your data, tell us.
You can ask us to stop processing your data.
You may oppose profiling.
You can unsubscribe from marketing.`,
    not: `The objective is clear.`,
  },
  restriction: {
    says: `You can ask for restriction of processing.
You have the right to restrict processing.
Processing can be restricted.
You can ask us to limit the processing.
You can ask us to suspend processing.
You can ask us to pause processing.
You can ask us to process less data.
You can have your data blocked.
You have the right to limit how we use your data.
You can have the use of your data frozen.`,
    not: `Your data are safe.`,
  },
  portability: {
    says: `You have the right to data portability.
You can have your data transferred to another party.
You can take your data with you.
We give you your data in a common file format.
We give you your data in a machine-readable format.
You can move your data to another provider.
Your data are portable.
We send your data to another organisation at your request.
You can transmit those data to another controller.
You can export your data.`,
    not: `We keep your choice.`,
  },
  withdrawal: {
    says: `You can withdraw your consent at any time.
You have the right to withdraw consent.
Consent can be withdrawn.
You may revoke your consent.
You can change your choice at any time.
You can change your preferences later.
You can unsubscribe at any moment.
You can change your mind.
You can opt out at any time.
You can still refuse in the cookie settings.
Each newsletter has a link to unsubscribe.
Adjust your cookie preferences here.`,
    not: `We ask for your consent.`,
  },
  complaint: {
    says: `You can lodge a complaint with the supervisory authority.
You can complain to the ICO.
You have the right to complain.
If you have a complaint about us, tell us.
The data protection authority handles complaints.
You may contact the supervisory authority.
You can report it to the data protection authority.
Complaints go to the Autoriteit Persoonsgegevens.
You can contact the Information Commissioner's Office.
You can turn to the regulator.
Our regulator is the AP.
The Data Protection Commission supervises us.
You can go to court.
You can seek a judicial remedy.
You can raise concerns with the regulator.
You can lodge complaints in your own country.
Your complaint is free of charge.
We take complaints seriously.
We handle every complaint.
Filing a complaint is possible at any time.
The watchdog for privacy can help you.
You can approach the national data protection authority.
The authority supervises the GDPR.
If we cannot solve it together, go to the authority.
The right to lodge a complaint is yours.
You may bring a claim before the courts.
A complaints procedure exists.
You can file a complaint online.
Dissatisfied? You can complain.
You can appeal to the supervisory authority.`,
    not: `We aim for happy customers.`,
  },
  date: {
    says: `Version 3.
Last updated on a Monday.
This statement was last modified.
This policy is effective from 1 January 2026.
Date: 3 March 2026.
Last change: March 2026.
Last revised in 2026.
Adopted on 3/3/2026.
Effective date: 1 May 2025.
This policy was updated in May 2025.`,
    not: `We change this statement from time to time.`,
  },
};
