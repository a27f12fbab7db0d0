import { addToComplaint, answerComplaint } from '../../usecases/add-to-complaint'
import { closeComplaint } from '../../usecases/close-complaint'
import { getComplaint, getHqComplaint } from '../../usecases/get-complaint'
import { getComplaintForm } from '../../usecases/get-complaint-form'
import { listComplaints, listHqComplaints } from '../../usecases/list-complaints'
import { openComplaint } from '../../usecases/open-complaint'
import type { Handlers } from './handler'

export const complaintHandlers = {
  getComplaintForm: (context, { person, query }) => getComplaintForm(context, { personId: person.id, query }),
  openComplaint: (context, { person, body }) => openComplaint(context, { personId: person.id, body }),
  addToComplaint: (context, { person, params, body }) => addToComplaint(context, { personId: person.id, complaintId: params.id, body }),
  closeComplaint: (context, { person, params }) => closeComplaint(context, { personId: person.id, complaintId: params.id }),
  listComplaints: (context, { person, query }) => listComplaints(context, { personId: person.id, query }),
  getComplaint: (context, { person, params }) => getComplaint(context, { personId: person.id, complaintId: params.id }),
  listHqComplaints,
  getHqComplaint: (context, { params }) => getHqComplaint(context, { complaintId: params.id }),
  answerComplaint: (context, { person, params, body }) => answerComplaint(context, { personId: person.id, complaintId: params.id, body }),
} satisfies Partial<Handlers>
