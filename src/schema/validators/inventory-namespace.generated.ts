// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateInventoryNamespace = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/inventory-namespace.schema.json","type":"object","additionalProperties":false,"required":["schemaVersion","cluster","namespace","type","labels","profile"],"properties":{"schemaVersion":{"enum":[1,2],"description":"The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown."},"cluster":{"type":"string","minLength":1,"description":"The cluster's name."},"namespace":{"type":"string","minLength":1,"description":"The namespace's name."},"type":{"type":"string","minLength":1,"description":"Its namespace type."},"tenant":{"type":"string","minLength":1},"tenantLabels":{"type":"object","additionalProperties":{"type":"string"}},"hostedCluster":{"type":"string","minLength":1},"labels":{"type":"object","additionalProperties":{"type":"string"},"description":"Its labels, without kubernetes.io/metadata.name, which every namespace has."},"profile":{"type":"string","minLength":1,"description":"The file in inventory/namespace-types/<type>/ (without .yaml) that holds what it has in common with others.","examples":["default"]},"workloads":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","labels"],"properties":{"name":{"type":"string","minLength":1,"description":"The workload's name, unique in its namespace."},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"]},"labels":{"type":"object","additionalProperties":{"type":"string"},"description":"The pods' labels."},"ports":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"name":{"type":"string","minLength":1},"port":{"type":"integer","minimum":1,"maximum":65535,"description":"The number."},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]}}}},"hostNetwork":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"string","format":"ip"}},"observed":{"const":true}}}},"externalPolicies":{"type":"array","items":{"type":"object","additionalProperties":true}},"observedPolicies":{"type":"array","items":{"type":"object","additionalProperties":true}},"needs":{"type":"array","items":{"$ref":"observed-needs.schema.json#/$defs/need"}}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = ucs2length.default;
const formats0 = formats.ip;
const schema34 = {"type":"object","additionalProperties":false,"required":["kind","object","ports"],"properties":{"kind":{"type":"string","enum":["variable","argument","ingress","route","webhook","monitor","service","rbac","dns","probe"],"description":"What shows the need: a variable or an argument that names a Service, a backend of an Ingress or of a route, a webhook, a monitor of metrics, a Service that others use, a role of the API, cluster DNS, a probe or a hook of a container."},"guessed":{"const":true},"object":{"type":"string","minLength":1,"maxLength":320,"description":"The object that shows it, by its kind and name.","examples":["Ingress/shop"]},"fields":{"type":"array","items":{"type":"string","minLength":1,"maxLength":300},"uniqueItems":true},"from":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/workload"}},"to":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/workload"}},"service":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"namespace":{"type":"string","format":"dns-label"},"name":{"type":"string","format":"dns-subdomain","description":"Its name.","examples":["web"]}}},"ports":{"type":"array","minItems":1,"description":"Ports of the pods of `to`, any of which may be meant.","items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"port":{"type":["integer","string"],"minimum":1,"maximum":65535,"minLength":1,"maxLength":63,"description":"The number, or the name of a container port.","examples":[8080]},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]}}}}}};
const schema35 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"namespace":{"type":"string","format":"dns-label"},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"]},"name":{"type":"string","minLength":1,"maxLength":253,"description":"The name of the object that creates the pods.","examples":["web"]}}};
const formats4 = formats["dns-label"];
const formats12 = formats["dns-subdomain"];

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.object === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "object"},message:"must have required property '"+"object"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.ports === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "kind") || (key0 === "guessed")) || (key0 === "object")) || (key0 === "fields")) || (key0 === "from")) || (key0 === "to")) || (key0 === "service")) || (key0 === "ports"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.kind.type,parentSchema:schema34.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((data0 === "variable") || (data0 === "argument")) || (data0 === "ingress")) || (data0 === "route")) || (data0 === "webhook")) || (data0 === "monitor")) || (data0 === "service")) || (data0 === "rbac")) || (data0 === "dns")) || (data0 === "probe"))){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema34.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.kind.enum,parentSchema:schema34.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.guessed !== undefined){
let data1 = data.guessed;
if(true !== data1){
const err6 = {instancePath:instancePath+"/guessed",schemaPath:"#/properties/guessed/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema34.properties.guessed,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.object !== undefined){
let data2 = data.object;
if(typeof data2 === "string"){
if(func2(data2) > 320){
const err7 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters",schema:320,parentSchema:schema34.properties.object,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.object,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.object.type,parentSchema:schema34.properties.object,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.fields !== undefined){
let data3 = data.fields;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 300){
const err10 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema34.properties.fields.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.fields.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.fields.items.type,parentSchema:schema34.properties.fields.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema34.properties.fields,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.fields.type,parentSchema:schema34.properties.fields,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.from !== undefined){
let data5 = data.from;
if(Array.isArray(data5)){
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.from,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err16 = {instancePath:instancePath+"/from/" + i2,schemaPath:"#/$defs/workload/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema35.required,parentSchema:schema35,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "namespace") || (key1 === "kind")) || (key1 === "name"))){
const err17 = {instancePath:instancePath+"/from/" + i2,schemaPath:"#/$defs/workload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.namespace !== undefined){
let data7 = data6.namespace;
if(typeof data7 === "string"){
if(!(formats4(data7))){
const err18 = {instancePath:instancePath+"/from/" + i2+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema35.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/from/" + i2+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.namespace.type,parentSchema:schema35.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.kind !== undefined){
let data8 = data6.kind;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/from/" + i2+"/kind",schemaPath:"#/$defs/workload/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.kind.type,parentSchema:schema35.properties.kind,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((((((data8 === "Deployment") || (data8 === "StatefulSet")) || (data8 === "DaemonSet")) || (data8 === "ReplicaSet")) || (data8 === "Job")) || (data8 === "CronJob")) || (data8 === "Pod"))){
const err21 = {instancePath:instancePath+"/from/" + i2+"/kind",schemaPath:"#/$defs/workload/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.kind.enum,parentSchema:schema35.properties.kind,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.name !== undefined){
let data9 = data6.name;
if(typeof data9 === "string"){
if(func2(data9) > 253){
const err22 = {instancePath:instancePath+"/from/" + i2+"/name",schemaPath:"#/$defs/workload/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35.properties.name,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data9) < 1){
const err23 = {instancePath:instancePath+"/from/" + i2+"/name",schemaPath:"#/$defs/workload/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.name,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/from/" + i2+"/name",schemaPath:"#/$defs/workload/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.name.type,parentSchema:schema35.properties.name,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/from/" + i2,schemaPath:"#/$defs/workload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.from.type,parentSchema:schema34.properties.from,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.to !== undefined){
let data10 = data.to;
if(Array.isArray(data10)){
if(data10.length < 1){
const err27 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.to,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len2 = data10.length;
for(let i3=0; i3<len2; i3++){
let data11 = data10[i3];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.name === undefined){
const err28 = {instancePath:instancePath+"/to/" + i3,schemaPath:"#/$defs/workload/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema35.required,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data11){
if(!(((key2 === "namespace") || (key2 === "kind")) || (key2 === "name"))){
const err29 = {instancePath:instancePath+"/to/" + i3,schemaPath:"#/$defs/workload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.namespace !== undefined){
let data12 = data11.namespace;
if(typeof data12 === "string"){
if(!(formats4(data12))){
const err30 = {instancePath:instancePath+"/to/" + i3+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema35.properties.namespace,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/to/" + i3+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.namespace.type,parentSchema:schema35.properties.namespace,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.kind !== undefined){
let data13 = data11.kind;
if(typeof data13 !== "string"){
const err32 = {instancePath:instancePath+"/to/" + i3+"/kind",schemaPath:"#/$defs/workload/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.kind.type,parentSchema:schema35.properties.kind,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((((((data13 === "Deployment") || (data13 === "StatefulSet")) || (data13 === "DaemonSet")) || (data13 === "ReplicaSet")) || (data13 === "Job")) || (data13 === "CronJob")) || (data13 === "Pod"))){
const err33 = {instancePath:instancePath+"/to/" + i3+"/kind",schemaPath:"#/$defs/workload/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.kind.enum,parentSchema:schema35.properties.kind,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data11.name !== undefined){
let data14 = data11.name;
if(typeof data14 === "string"){
if(func2(data14) > 253){
const err34 = {instancePath:instancePath+"/to/" + i3+"/name",schemaPath:"#/$defs/workload/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema35.properties.name,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func2(data14) < 1){
const err35 = {instancePath:instancePath+"/to/" + i3+"/name",schemaPath:"#/$defs/workload/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.name,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/to/" + i3+"/name",schemaPath:"#/$defs/workload/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.name.type,parentSchema:schema35.properties.name,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/to/" + i3,schemaPath:"#/$defs/workload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.to.type,parentSchema:schema34.properties.to,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.service !== undefined){
let data15 = data.service;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.name === undefined){
const err39 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.properties.service.required,parentSchema:schema34.properties.service,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key3 in data15){
if(!((key3 === "namespace") || (key3 === "name"))){
const err40 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.service,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.namespace !== undefined){
let data16 = data15.namespace;
if(typeof data16 === "string"){
if(!(formats4(data16))){
const err41 = {instancePath:instancePath+"/service/namespace",schemaPath:"#/properties/service/properties/namespace/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema34.properties.service.properties.namespace,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/service/namespace",schemaPath:"#/properties/service/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.service.properties.namespace.type,parentSchema:schema34.properties.service.properties.namespace,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.name !== undefined){
let data17 = data15.name;
if(typeof data17 === "string"){
if(!(formats12(data17))){
const err43 = {instancePath:instancePath+"/service/name",schemaPath:"#/properties/service/properties/name/format",keyword:"format",params:{format: "dns-subdomain"},message:"must match format \""+"dns-subdomain"+"\"",schema:"dns-subdomain",parentSchema:schema34.properties.service.properties.name,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/service/name",schemaPath:"#/properties/service/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.service.properties.name.type,parentSchema:schema34.properties.service.properties.name,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.service.type,parentSchema:schema34.properties.service,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.ports !== undefined){
let data18 = data.ports;
if(Array.isArray(data18)){
if(data18.length < 1){
const err46 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.ports,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len3 = data18.length;
for(let i4=0; i4<len3; i4++){
let data19 = data18[i4];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.port === undefined){
const err47 = {instancePath:instancePath+"/ports/" + i4,schemaPath:"#/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema34.properties.ports.items.required,parentSchema:schema34.properties.ports.items,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key4 in data19){
if(!((key4 === "port") || (key4 === "protocol"))){
const err48 = {instancePath:instancePath+"/ports/" + i4,schemaPath:"#/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.ports.items,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.port !== undefined){
let data20 = data19.port;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (typeof data20 !== "string")){
const err49 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema34.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema34.properties.ports.items.properties.port.type,parentSchema:schema34.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 65535 || isNaN(data20)){
const err50 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema34.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err51 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema34.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(typeof data20 === "string"){
if(func2(data20) > 63){
const err52 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/maxLength",keyword:"maxLength",params:{limit: 63},message:"must NOT have more than 63 characters",schema:63,parentSchema:schema34.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func2(data20) < 1){
const err53 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data19.protocol !== undefined){
let data21 = data19.protocol;
if(typeof data21 !== "string"){
const err54 = {instancePath:instancePath+"/ports/" + i4+"/protocol",schemaPath:"#/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ports.items.properties.protocol.type,parentSchema:schema34.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!(((data21 === "TCP") || (data21 === "UDP")) || (data21 === "SCTP"))){
const err55 = {instancePath:instancePath+"/ports/" + i4+"/protocol",schemaPath:"#/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema34.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.ports.items.properties.protocol.enum,parentSchema:schema34.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/ports/" + i4,schemaPath:"#/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.ports.items.type,parentSchema:schema34.properties.ports.items,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.ports.type,parentSchema:schema34.properties.ports,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/inventory-namespace.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cluster === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},message:"must have required property '"+"cluster"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.namespace === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.labels === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.profile === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "profile"},message:"must have required property '"+"profile"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((data0 === 1) || (data0 === 2))){
const err7 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema31.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.schemaVersion.enum,parentSchema:schema31.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cluster !== undefined){
let data1 = data.cluster;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.cluster,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cluster.type,parentSchema:schema31.properties.cluster,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.namespace !== undefined){
let data2 = data.namespace;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespace.type,parentSchema:schema31.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.type,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.type.type,parentSchema:schema31.properties.type,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tenant !== undefined){
let data4 = data.tenant;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err14 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.tenant,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenant.type,parentSchema:schema31.properties.tenant,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.tenantLabels !== undefined){
let data5 = data.tenantLabels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/tenantLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tenantLabels.additionalProperties.type,parentSchema:schema31.properties.tenantLabels.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/tenantLabels",schemaPath:"#/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tenantLabels.type,parentSchema:schema31.properties.tenantLabels,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.hostedCluster !== undefined){
let data7 = data.hostedCluster;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err18 = {instancePath:instancePath+"/hostedCluster",schemaPath:"#/properties/hostedCluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.hostedCluster,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/hostedCluster",schemaPath:"#/properties/hostedCluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.hostedCluster.type,parentSchema:schema31.properties.hostedCluster,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.labels !== undefined){
let data8 = data.labels;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.labels.additionalProperties.type,parentSchema:schema31.properties.labels.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.labels.type,parentSchema:schema31.properties.labels,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.profile !== undefined){
let data10 = data.profile;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err22 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.profile,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.profile.type,parentSchema:schema31.properties.profile,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.workloads !== undefined){
let data11 = data.workloads;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.name === undefined){
const err24 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.workloads.items.required,parentSchema:schema31.properties.workloads.items,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data12.labels === undefined){
const err25 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema31.properties.workloads.items.required,parentSchema:schema31.properties.workloads.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data12){
if(!(((((((key3 === "name") || (key3 === "kind")) || (key3 === "labels")) || (key3 === "ports")) || (key3 === "hostNetwork")) || (key3 === "addresses")) || (key3 === "observed"))){
const err26 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.workloads.items,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.name !== undefined){
let data13 = data12.name;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err27 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.workloads.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/workloads/" + i0+"/name",schemaPath:"#/properties/workloads/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.name.type,parentSchema:schema31.properties.workloads.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.kind !== undefined){
let data14 = data12.kind;
if(typeof data14 !== "string"){
const err29 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.kind.type,parentSchema:schema31.properties.workloads.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((((((data14 === "Deployment") || (data14 === "StatefulSet")) || (data14 === "DaemonSet")) || (data14 === "ReplicaSet")) || (data14 === "Job")) || (data14 === "CronJob")) || (data14 === "Pod"))){
const err30 = {instancePath:instancePath+"/workloads/" + i0+"/kind",schemaPath:"#/properties/workloads/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.workloads.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.workloads.items.properties.kind.enum,parentSchema:schema31.properties.workloads.items.properties.kind,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.labels !== undefined){
let data15 = data12.labels;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key4 in data15){
let data16 = data15[key4];
if(typeof data16 !== "string"){
const err31 = {instancePath:instancePath+"/workloads/" + i0+"/labels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workloads/items/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.labels.additionalProperties.type,parentSchema:schema31.properties.workloads.items.properties.labels.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/workloads/" + i0+"/labels",schemaPath:"#/properties/workloads/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.workloads.items.properties.labels.type,parentSchema:schema31.properties.workloads.items.properties.labels,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.ports !== undefined){
let data17 = data12.ports;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.port === undefined){
const err33 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema31.properties.workloads.items.properties.ports.items.required,parentSchema:schema31.properties.workloads.items.properties.ports.items,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key5 in data18){
if(!(((key5 === "name") || (key5 === "port")) || (key5 === "protocol"))){
const err34 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.workloads.items.properties.ports.items,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data18.name !== undefined){
let data19 = data18.name;
if(typeof data19 === "string"){
if(func2(data19) < 1){
const err35 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.name,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/name",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.ports.items.properties.name.type,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.name,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.port !== undefined){
let data20 = data18.port;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err37 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.workloads.items.properties.ports.items.properties.port.type,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 65535 || isNaN(data20)){
const err38 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err39 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/port",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data18.protocol !== undefined){
let data21 = data18.protocol;
if(typeof data21 !== "string"){
const err40 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.ports.items.properties.protocol.type,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data21 === "TCP") || (data21 === "UDP")) || (data21 === "SCTP"))){
const err41 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1+"/protocol",schemaPath:"#/properties/workloads/items/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.workloads.items.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.workloads.items.properties.ports.items.properties.protocol.enum,parentSchema:schema31.properties.workloads.items.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/workloads/" + i0+"/ports/" + i1,schemaPath:"#/properties/workloads/items/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.workloads.items.properties.ports.items.type,parentSchema:schema31.properties.workloads.items.properties.ports.items,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/workloads/" + i0+"/ports",schemaPath:"#/properties/workloads/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.workloads.items.properties.ports.type,parentSchema:schema31.properties.workloads.items.properties.ports,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data12.hostNetwork !== undefined){
let data22 = data12.hostNetwork;
if(typeof data22 !== "boolean"){
const err44 = {instancePath:instancePath+"/workloads/" + i0+"/hostNetwork",schemaPath:"#/properties/workloads/items/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.workloads.items.properties.hostNetwork.type,parentSchema:schema31.properties.workloads.items.properties.hostNetwork,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data12.addresses !== undefined){
let data23 = data12.addresses;
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(typeof data24 === "string"){
if(!(formats0(data24))){
const err45 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema31.properties.workloads.items.properties.addresses.items,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/workloads/" + i0+"/addresses/" + i2,schemaPath:"#/properties/workloads/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.workloads.items.properties.addresses.items.type,parentSchema:schema31.properties.workloads.items.properties.addresses.items,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/workloads/" + i0+"/addresses",schemaPath:"#/properties/workloads/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.workloads.items.properties.addresses.type,parentSchema:schema31.properties.workloads.items.properties.addresses,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data12.observed !== undefined){
let data25 = data12.observed;
if(true !== data25){
const err48 = {instancePath:instancePath+"/workloads/" + i0+"/observed",schemaPath:"#/properties/workloads/items/properties/observed/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema31.properties.workloads.items.properties.observed,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/workloads/" + i0,schemaPath:"#/properties/workloads/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.workloads.items.type,parentSchema:schema31.properties.workloads.items,data:data12};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/workloads",schemaPath:"#/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.workloads.type,parentSchema:schema31.properties.workloads,data:data11};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.externalPolicies !== undefined){
let data26 = data.externalPolicies;
if(Array.isArray(data26)){
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
let data27 = data26[i3];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
}
else {
const err51 = {instancePath:instancePath+"/externalPolicies/" + i3,schemaPath:"#/properties/externalPolicies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.externalPolicies.items.type,parentSchema:schema31.properties.externalPolicies.items,data:data27};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/externalPolicies",schemaPath:"#/properties/externalPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.externalPolicies.type,parentSchema:schema31.properties.externalPolicies,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.observedPolicies !== undefined){
let data28 = data.observedPolicies;
if(Array.isArray(data28)){
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
}
else {
const err53 = {instancePath:instancePath+"/observedPolicies/" + i4,schemaPath:"#/properties/observedPolicies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.observedPolicies.items.type,parentSchema:schema31.properties.observedPolicies.items,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/observedPolicies",schemaPath:"#/properties/observedPolicies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.observedPolicies.type,parentSchema:schema31.properties.observedPolicies,data:data28};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.needs !== undefined){
let data30 = data.needs;
if(Array.isArray(data30)){
const len5 = data30.length;
for(let i5=0; i5<len5; i5++){
if(!(validate24(data30[i5], {instancePath:instancePath+"/needs/" + i5,parentData:data30,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/needs",schemaPath:"#/properties/needs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.needs.type,parentSchema:schema31.properties.needs,data:data30};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
